package org.hoofbeat.api.security.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.security.PrivateFile;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.account.Account.ApiKey;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Local users and their keys, in {@code access/accounts.json} under the data folder, readable by its owner only. It is
 * kept out of the builds so that people can log in while a graph loads. Thread-safe.
 */
@Component
public class Accounts {

  /** How every key begins. */
  public static final String KEY_PREFIX = "hb_";

  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 200;
  private static final String FIRST = "admin";

  private final Path file;
  private final JsonMapper json;
  private final Secrets secrets = new Secrets();
  private final PasswordEncoder passwords = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final TreeMap<String, Account> byName = new TreeMap<>();
  private final String decoy;

  /** A key as it is shown once, when it is made. */
  record NewKey(ApiKey key, String token) {}

  Accounts(ServerSettings settings, JsonMapper json) {
    this.file = settings.dataFolder().resolve("access").resolve("accounts.json");
    this.json = json;
    this.decoy = "0".repeat(96);
    read();
  }

  private void read() {
    try {
      if (Files.exists(file)) {
        for (Account account : json.readValue(Files.readString(file), Account[].class)) {
          byName.put(account.name(), account);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          file + " cannot be read\nMaybe restore it from a backup; without it nobody can log in.",
          e);
    }
  }

  /** Makes the first administrator where there is nobody; gives the password, which is shown this once. */
  synchronized Optional<String> prepareFirst() {
    if (!byName.isEmpty()) {
      return Optional.empty();
    }
    String password = secrets.password();
    put(new Account(FIRST, Role.ADMINISTRATOR, encode(password), true, false, List.of()));
    return Optional.of(password);
  }

  synchronized List<Account> list() {
    return List.copyOf(byName.values());
  }

  synchronized Account get(String name) {
    Account account = byName.get(name);
    if (account == null) {
      throw new HoofbeatFailure(ErrorCode.NOT_FOUND, "No such user: '" + Shown.of(name) + "'");
    }
    return account;
  }

  /** The user, where there is one who may log in. */
  public synchronized Optional<Account> findUsable(String name) {
    return Optional.ofNullable(byName.get(name)).filter(account -> !account.disabled());
  }

  /** Makes a user with a password that serves to set one's own; gives it. */
  synchronized String create(String name, Role role) {
    if (byName.containsKey(name)) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT, "There is a user '" + Shown.of(name) + "' already");
    }
    String password = secrets.password();
    put(new Account(name, role, encode(password), true, false, List.of()));
    return password;
  }

  /** Changes role or state; the last administrator stays. */
  synchronized Account change(String name, Role role, boolean disabled) {
    boolean staysAdministrator = role == Role.ADMINISTRATOR && !disabled;
    boolean others =
        byName.values().stream()
            .anyMatch(
                one ->
                    !one.name().equals(name)
                        && one.role() == Role.ADMINISTRATOR
                        && !one.disabled());
    if (get(name).role() == Role.ADMINISTRATOR && !staysAdministrator && !others) {
      throw new HoofbeatFailure(ErrorCode.CONFLICT, "'" + name + "' is the last administrator");
    }
    return update(name, account -> account.with(role, disabled));
  }

  /** The user, where name and password fit; takes as long where they do not. */
  public Optional<Account> authenticate(String name, String password) {
    Account account;
    synchronized (this) {
      account = byName.get(name);
    }
    boolean fits =
        password.length() <= LONGEST_PASSWORD
            && matches(password, account == null ? decoy : account.passwordHash());
    return fits && account != null && !account.disabled() ? Optional.of(account) : Optional.empty();
  }

  private boolean matches(String password, String hash) {
    return passwords.matches(password, hash);
  }

  /** Sets a password of one's own. */
  public Account setPassword(String name, String password) {
    if (password.length() < SHORTEST_PASSWORD
        || password.length() > LONGEST_PASSWORD
        || password.contains(name)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a password that may be used\nMaybe "
              + SHORTEST_PASSWORD
              + " to "
              + LONGEST_PASSWORD
              + " characters, without the user name.");
    }
    String hash = encode(password);
    return update(name, account -> account.withPassword(hash, false));
  }

  /** Makes a key; its role is at most the user's. */
  NewKey createKey(String name, String label, Role role) {
    Account account = get(name);
    if (role.compareTo(account.role()) > 0) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a role for a key of '"
              + name
              + "': "
              + role.text()
              + "\nMaybe "
              + account.role().text()
              + ".");
    }
    String secret = secrets.secret();
    ApiKey key =
        new ApiKey(secrets.id(), label, role, Secrets.hash(secret), Instant.now().toString(), null);
    update(
        name,
        before -> {
          List<ApiKey> keys = new ArrayList<>(before.keys());
          keys.add(key);
          return before.withKeys(keys);
        });
    return new NewKey(key, KEY_PREFIX + key.id() + "_" + secret);
  }

  /** Ends a key; it stays in the list with its end. */
  void revokeKey(String name, String id) {
    if (get(name).keys().stream().noneMatch(key -> key.id().equals(id))) {
      throw new HoofbeatFailure(
          ErrorCode.NOT_FOUND, "No such key of '" + name + "': '" + Shown.of(id) + "'");
    }
    String now = Instant.now().toString();
    update(
        name,
        before ->
            before.withKeys(
                before.keys().stream()
                    .map(
                        key ->
                            key.id().equals(id) && key.revokedAt() == null
                                ? new ApiKey(
                                    key.id(),
                                    key.label(),
                                    key.role(),
                                    key.secretHash(),
                                    key.createdAt(),
                                    now)
                                : key)
                    .toList()));
  }

  /** Who holds a key {@code hb_ID_SECRET}, and what it may do; empty for keys that are unknown, revoked or of disabled users. */
  public Optional<Map.Entry<Account, ApiKey>> findByToken(String token) {
    String[] parts = token.substring(KEY_PREFIX.length()).split("_", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    for (Account account : list()) {
      for (ApiKey key : account.keys()) {
        boolean usable =
            !account.disabled() && key.revokedAt() == null && key.id().equals(parts[0]);
        if (usable && Secrets.matches(parts[1], key.secretHash())) {
          return Optional.of(Map.entry(account, key));
        }
      }
    }
    return Optional.empty();
  }

  private synchronized Account update(String name, UnaryOperator<Account> change) {
    Account changed = change.apply(get(name));
    put(changed);
    return changed;
  }

  private void put(Account account) {
    TreeMap<String, Account> next = new TreeMap<>(byName);
    next.put(account.name(), account);
    try {
      PrivateFile.replace(file, json.writeValueAsString(next.values()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byName.put(account.name(), account);
  }

  private String encode(String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("A password was not hashed");
    }
    return hash;
  }
}
