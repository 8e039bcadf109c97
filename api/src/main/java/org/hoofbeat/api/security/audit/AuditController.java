package org.hoofbeat.api.security.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hoofbeat.api.answer.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what and when, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/audit")
@Tag(name = "admin")
class AuditController {

  private final AuditLog audit;

  AuditController(AuditLog audit) {
    this.audit = audit;
  }

  /** A page of the log, newest first. */
  record AuditPage(int total, int offset, int limit, List<AuditLog.Entry> items) {}

  @GetMapping
  @Operation(summary = "Log-ins, users, keys and loads, newest first")
  AuditPage list(
      Paging paging,
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false)
          @Parameter(description = "Part of the act", example = "log-in")
          @Nullable String act,
      @RequestParam(required = false)
          @Parameter(description = "First day or instant", example = "2026-11-01")
          @Nullable String from,
      @RequestParam(required = false) @Parameter(description = "Day or instant after the last")
          @Nullable String to) {
    List<AuditLog.Entry> found =
        audit.list(
            entry ->
                (who == null || entry.who().equals(who))
                    && (act == null || entry.act().contains(act))
                    && (from == null || entry.at().compareTo(from) >= 0)
                    && (to == null || entry.at().compareTo(to) < 0));
    List<AuditLog.Entry> shown =
        found.stream().skip(paging.offset()).limit(paging.limit()).toList();
    return new AuditPage(found.size(), paging.offset(), paging.limit(), shown);
  }
}
