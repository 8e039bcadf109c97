package org.hoofbeat.api.security.account;

import java.util.List;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * A local user.
 *
 * @param passwordHash PBKDF2, with its own salt
 * @param mustChange the password was given by somebody else and only serves to set one's own
 * @param disabled may not log in; kept because the history names the user
 */
public record Account(
    String name,
    Role role,
    String passwordHash,
    boolean mustChange,
    boolean disabled,
    List<ApiKey> keys) {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{1,63}";

  public Account {
    if (!name.matches(NAME)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a user name: '"
              + Shown.of(name)
              + "'\nMaybe 2 to 64 letters, digits, dots, hyphens or @.");
    }
    keys = List.copyOf(keys);
  }

  /**
   * A key of a user.
   *
   * @param id shown in lists; the secret itself is never kept
   * @param secretHash SHA-256, hex: the secret is 256 random bits, so that nothing slower is needed
   * @param role at most the user's own
   */
  public record ApiKey(
      String id,
      String label,
      Role role,
      String secretHash,
      String createdAt,
      @Nullable String revokedAt) {}

  Account withPassword(String hash, boolean change) {
    return new Account(name, role, hash, change, disabled, keys);
  }

  Account with(Role newRole, boolean off) {
    return new Account(name, newRole, passwordHash, mustChange, off, keys);
  }

  Account withKeys(List<ApiKey> newKeys) {
    return new Account(name, role, passwordHash, mustChange, disabled, newKeys);
  }
}
