package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.text.recognise.word.Tokens;
import org.hoofbeat.text.recognise.wording.Candidate;

/**
 * Settles which of several terms an abbreviation stands for: the one whose organ systems the other findings of the text are
 * of, those near by before those far away. ASD beside a murmur is a hole in the heart, beside poor eye contact it is autism.
 * The systems are the graph's own, the terms right under the branch.
 */
final class Senses {

  /** In characters; within it a finding counts for {@link #NEAR}. */
  private static final int NEIGHBOURHOOD = 60;

  private static final int NEAR = 4;

  /** More findings than these before and after tell nothing more. */
  private static final int WITNESSES = 50;

  private Senses() {}

  /** The same findings, each abbreviation of several meanings by the one that the text is about. */
  static List<Candidate> settled(
      List<Candidate> chosen, List<Candidate> all, List<RecognisedTerm> terms, Tokens tokens) {
    Map<Integer, List<Candidate>> meanings = new HashMap<>();
    for (Candidate candidate : all) {
      if (candidate.wording().traits().abbreviation() && candidate.tokens().length == 1) {
        meanings.computeIfAbsent(candidate.first(), at -> new ArrayList<>()).add(candidate);
      }
    }
    meanings.values().removeIf(senses -> senses.size() == 1);
    if (meanings.isEmpty()) {
      return chosen;
    }
    List<Candidate> inOrder = new ArrayList<>(chosen);
    inOrder.sort(Comparator.comparingInt(Candidate::first));
    List<Candidate> settled = new ArrayList<>(inOrder);
    for (int i = 0; i < inOrder.size(); i++) {
      Candidate candidate = inOrder.get(i);
      List<Candidate> senses = meanings.get(candidate.first());
      if (senses != null && Arrays.equals(senses.get(0).tokens(), candidate.tokens())) {
        settled.set(i, likeliest(i, inOrder, senses, terms, tokens));
      }
    }
    return settled;
  }

  private static Candidate likeliest(
      int at,
      List<Candidate> inOrder,
      List<Candidate> senses,
      List<RecognisedTerm> terms,
      Tokens tokens) {
    Candidate best = inOrder.get(at);
    int most = votes(at, inOrder, best, terms, tokens);
    for (Candidate sense : senses) {
      int votes = votes(at, inOrder, sense, terms, tokens);
      if (votes > most) {
        best = sense;
        most = votes;
      }
    }
    return best;
  }

  private static int votes(
      int at, List<Candidate> inOrder, Candidate sense, List<RecognisedTerm> terms, Tokens tokens) {
    long systems = terms.get(sense.wording().term()).systems();
    int place = tokens.start(inOrder.get(at).first());
    int votes = 0;
    int end = Math.min(inOrder.size(), at + WITNESSES);
    for (int i = Math.max(0, at - WITNESSES); i < end; i++) {
      Candidate other = inOrder.get(i);
      boolean witness = i != at && !other.wording().traits().abbreviation();
      if (witness && (terms.get(other.wording().term()).systems() & systems) != 0) {
        boolean near = Math.abs(tokens.start(other.first()) - place) < NEIGHBOURHOOD;
        votes += near ? NEAR : 1;
      }
    }
    return votes;
  }
}
