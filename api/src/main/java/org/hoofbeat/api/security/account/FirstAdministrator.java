package org.hoofbeat.api.security.account;

import java.util.Optional;
import org.hoofbeat.api.security.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can log in. */
@Component
public class FirstAdministrator {

  private final Accounts accounts;
  private final AuditLog audit;

  FirstAdministrator(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** Makes {@code admin} where there is no user; gives the password, which serves once. */
  public Optional<String> prepare() {
    Optional<String> password = accounts.prepareFirst();
    password.ifPresent(made -> audit.record("hoofbeat", "user made: administrator", "admin"));
    return password;
  }
}
