package org.hoofbeat.api.security.chain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.account.Account;
import org.hoofbeat.api.security.account.Accounts;
import org.hoofbeat.api.security.audit.AuditLog;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, with a cookie for the pages. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session", description = "Logging in and out")
class SessionController {

  private static final int IDLE_SECONDS = 30 * 60;

  private final Accounts accounts;
  private final AuditLog audit;
  private final RateLimits limits;
  private final ServerSettings settings;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  SessionController(Accounts accounts, AuditLog audit, RateLimits limits, ServerSettings settings) {
    this.accounts = accounts;
    this.audit = audit;
    this.limits = limits;
    this.settings = settings;
  }

  record Login(
      @Schema(example = "admin") @Nullable String user,
      @Schema(example = "correct horse battery") @Nullable String password) {}

  record PasswordChange(
      @Schema(example = "admin") @Nullable String user,
      @Schema(example = "correct horse battery") @Nullable String password,
      @Schema(example = "staple of the horse") @Nullable String newPassword) {}

  /**
   * @param roles what the caller may do, least first; empty for nobody
   * @param patientArchive this server keeps an archive of its hospital's patients
   * @param csrf goes into the header X-CSRF-TOKEN of every change made with the session
   */
  record Who(
      @Nullable String user, List<String> roles, boolean patientArchive, @Nullable String csrf) {}

  @GetMapping
  @Operation(summary = "Who is calling, and with which roles")
  Who who(HttpServletRequest request) {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null) {
      return new Who(null, List.of(), settings.patientArchive(), null);
    }
    List<String> roles =
        List.of(Role.values()).stream()
            .filter(
                role ->
                    caller.getAuthorities().stream()
                        .anyMatch(has -> role.authority().equals(has.getAuthority())))
            .map(Role::text)
            .toList();
    boolean known = !(caller.getPrincipal() instanceof String name && name.equals("anonymousUser"));
    CsrfToken token =
        request.getSession(false) == null
            ? null
            : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Who(
        known ? caller.getName() : null,
        roles,
        settings.patientArchive(),
        token == null ? null : token.getToken());
  }

  @PostMapping
  @Operation(summary = "Log in; sets a session cookie")
  Who login(@RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
    Account account = check(request, login.user(), login.password());
    if (account.mustChange()) {
      throw new HoofbeatFailure(
          ErrorCode.FORBIDDEN,
          "The password of '"
              + account.name()
              + "' was given for one use\nMaybe set your own: PUT /api/v1/session/password.");
    }
    start(account, request, response);
    audit.record(account.name(), "log-in", request.getRemoteAddr());
    return who(request);
  }

  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Set a password of one's own, with the old or the given one")
  void password(@RequestBody PasswordChange change, HttpServletRequest request) {
    Account account = check(request, change.user(), change.password());
    String chosen = change.newPassword();
    if (chosen == null || chosen.equals(change.password())) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "The value 'newPassword' is missing or the old one");
    }
    accounts.setPassword(account.name(), chosen);
    audit.record(account.name(), "password set", account.name());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Log out")
  void logout(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private Account check(
      HttpServletRequest request, @Nullable String user, @Nullable String password) {
    if (user == null || password == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "The values 'user' and 'password' are needed");
    }
    limits.countLogin(user, request.getRemoteAddr());
    Account account =
        accounts
            .authenticate(user, password)
            .orElseThrow(
                () -> {
                  audit.record(Shown.of(user), "log-in refused", request.getRemoteAddr());
                  return new BadCredentialsException("Not a user and password");
                });
    limits.forgive(user, request.getRemoteAddr());
    return account;
  }

  private void start(Account account, HttpServletRequest request, HttpServletResponse response) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    request.getSession(true).setMaxInactiveInterval(IDLE_SECONDS);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new Caller(account.name(), account.role()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
