package org.hoofbeat.text.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * Writes a search index into an empty folder, once.
 *
 * <p>One thread, one segment, documents in the order of their rank: the same terms give the same documents in the same
 * order, whatever order they are given in. (Lucene stamps segments with random ids, so the bytes differ.) The terms are
 * sorted before they are written, which costs a tenth of letting Lucene sort the finished postings; all of them are held
 * in memory meanwhile.
 */
public final class TermIndexWriter {

  /** Enough for the whole mirror in one piece, so that nothing is merged; more terms than that are. */
  private static final double BUFFER_MB = 640;

  private TermIndexWriter() {}

  /**
   * Writes the index.
   *
   * @param folder new or empty; a folder with files in it is refused
   * @param build what the inputs are called, kept in the index
   */
  public static IndexFormat write(Path folder, String build, Stream<IndexedTerm> terms) {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setUseCompoundFile(false);
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    TermDocuments documents = new TermDocuments();
    long[] counts = new long[2];
    try {
      prepare(folder);
      try (Directory directory = new MMapDirectory(folder);
          IndexWriter writer = new IndexWriter(directory, config);
          terms) {
        terms
            .sorted(TermDocuments.BY_RANK)
            .forEachOrdered(term -> add(writer, documents, term, counts));
        writer.getConfig().setMergePolicy(new LogByteSizeMergePolicy());
        writer.forceMerge(1);
        writer.commit();
      }
      IndexFormat format = new IndexFormat(IndexFormat.CURRENT, build, counts[0], counts[1]);
      format.write(folder);
      return format;
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "Cannot write the search index into " + folder + ": " + e.getMessage(),
          e);
    }
  }

  private static void prepare(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_STATE,
            "The folder for the search index is not empty: " + folder + "\nMaybe name a new one.");
      }
    }
  }

  private static void add(
      IndexWriter writer, TermDocuments documents, IndexedTerm term, long[] counts) {
    try {
      writer.addDocument(documents.document(term));
    } catch (IOException e) {
      throw new UncheckedIOException("While indexing " + term.id(), e);
    }
    counts[0]++;
    counts[1] += term.names().size() + term.labels().size();
  }
}
