package org.hoofbeat.api.security.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.audit.AuditLog;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users and their keys, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/users")
@Tag(name = "admin", description = "Users and keys")
class AccountController {

  private static final int LONGEST_LABEL = 100;

  private final Accounts accounts;
  private final AuditLog audit;

  AccountController(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** A user as administrators see one. */
  record UserView(
      String name, String role, boolean mustChange, boolean disabled, List<KeyView> keys) {
    static UserView of(Account account) {
      return new UserView(
          account.name(),
          account.role().text(),
          account.mustChange(),
          account.disabled(),
          account.keys().stream().map(KeyView::of).toList());
    }
  }

  record KeyView(
      String id, String label, String role, String createdAt, @Nullable String revokedAt) {
    static KeyView of(Account.ApiKey key) {
      return new KeyView(
          key.id(), key.label(), key.role().text(), key.createdAt(), key.revokedAt());
    }
  }

  record NewUser(
      @Schema(example = "wang") @Nullable String name,
      @Schema(example = "curator") @Nullable String role) {}

  /** @param password serves once, to set one's own */
  record CreatedUser(String name, String role, String password) {}

  record UserChange(
      @Schema(example = "reviewer") @Nullable String role,
      @Schema(example = "false") @Nullable Boolean disabled) {}

  record NewKey(
      @Schema(example = "ward 7") @Nullable String label,
      @Schema(example = "reader") @Nullable String role) {}

  /** @param token shown this once */
  record CreatedKey(String id, String role, String token) {}

  @GetMapping
  @Operation(summary = "All users with their keys; secrets are never shown")
  List<UserView> list() {
    return accounts.list().stream().map(UserView::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make a user; the answer holds a password that serves once")
  CreatedUser create(@RequestBody NewUser user, Principal caller) {
    String name = needed("name", user.name());
    Role role = Role.parse(needed("role", user.role()));
    String password = accounts.create(name, role);
    audit.record(caller.getName(), "user made: " + role.text(), name);
    return new CreatedUser(name, role.text(), password);
  }

  @PutMapping("/{name}")
  @Operation(summary = "Change a user's role, or whether the user may log in")
  UserView change(
      @PathVariable @Parameter(example = "wang") String name,
      @RequestBody UserChange change,
      Principal caller) {
    Account before = accounts.get(name);
    Role role = change.role() == null ? before.role() : Role.parse(change.role());
    boolean disabled = change.disabled() == null ? before.disabled() : change.disabled();
    Account after = accounts.change(name, role, disabled);
    audit.record(
        caller.getName(), "user changed: " + role.text() + (disabled ? ", disabled" : ""), name);
    return UserView.of(after);
  }

  @PostMapping("/{name}/keys")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Make an API key with a role at most the user's; the token is shown this once")
  CreatedKey createKey(
      @PathVariable @Parameter(example = "wang") String name,
      @RequestBody NewKey key,
      Principal caller) {
    String label = needed("label", key.label());
    if (label.length() > LONGEST_LABEL) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'label': "
              + label.length()
              + " characters\nMaybe at most "
              + LONGEST_LABEL
              + ".");
    }
    Accounts.NewKey made = accounts.createKey(name, label, Role.parse(needed("role", key.role())));
    audit.record(
        caller.getName(), "key made: " + made.key().role().text(), name + " " + made.key().id());
    return new CreatedKey(made.key().id(), made.key().role().text(), made.token());
  }

  @DeleteMapping("/{name}/keys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End an API key")
  void revokeKey(
      @PathVariable @Parameter(example = "wang") String name,
      @PathVariable @Parameter(example = "4f1c") String id,
      Principal caller) {
    accounts.revokeKey(name, id);
    audit.record(caller.getName(), "key revoked", name + " " + id);
  }

  private static String needed(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "The value '" + field + "' is missing");
    }
    return value;
  }
}
