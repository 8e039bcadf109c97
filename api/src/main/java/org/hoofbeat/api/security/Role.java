package org.hoofbeat.api.security;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a caller may do; each role may do everything that those before it may. */
public enum Role {
  /** Terms, diseases, mappings, search. */
  READER,
  /** Ranking and comparing: findings of patients. */
  CLINICIAN,
  /** Proposing mappings and working on one's own. */
  CURATOR,
  /** Deciding on mappings that others proposed. */
  REVIEWER,
  /** Users, keys, operations. */
  ADMINISTRATOR;

  private static final String PREFIX = "ROLE_";

  /** Reads {@code curator}; throws where it is none, naming it. */
  public static Role parse(String text) {
    for (Role role : values()) {
      if (role.name().equalsIgnoreCase(text.strip())) {
        return role;
      }
    }
    throw new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a role: '"
            + Shown.of(text)
            + "'\nMaybe reader, clinician, curator, reviewer or administrator.");
  }

  /** The highest that a caller has; {@link #READER} for callers who have none. */
  public static Role highestOf(Authentication caller) {
    Role highest = READER;
    for (Role role : values()) {
      if (caller.getAuthorities().stream()
          .anyMatch(has -> role.authority().equals(has.getAuthority()))) {
        highest = role;
      }
    }
    return highest;
  }

  /** As callers write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** This role and all before it, as Spring Security knows them. */
  public List<GrantedAuthority> authorities() {
    return Stream.of(values())
        .filter(role -> role.compareTo(this) <= 0)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
        .toList();
  }

  /** This role, as Spring Security knows it. */
  public String authority() {
    return PREFIX + name();
  }
}
