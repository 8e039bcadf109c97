package org.hoofbeat.api.build;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.security.audit.AuditLog;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loading from the pages, where the operator allows it, and the rows that loads could not use. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "admin")
class LoadController {

  private final LoadJob job;
  private final AuditLog audit;
  private final ServerSettings settings;

  LoadController(LoadJob job, AuditLog audit, ServerSettings settings) {
    this.job = job;
    this.audit = audit;
    this.settings = settings;
  }

  @Changeable
  @GetMapping("/load")
  @Operation(summary = "How far the load is, stage by stage; whether this server may load")
  LoadJob.Status status() {
    return job.status();
  }

  @PostMapping("/load")
  @Operation(summary = "Begin a load; the new build serves when it is done")
  LoadJob.Status start(Principal caller) {
    job.start();
    audit.record(caller.getName(), "load started", String.valueOf(job.status().folder()));
    return job.status();
  }

  @DeleteMapping("/load")
  @Operation(summary = "End the load at its next step; the build of before goes on serving")
  LoadJob.Status cancel(Principal caller) {
    job.cancel();
    audit.record(caller.getName(), "load cancelled", String.valueOf(job.status().folder()));
    return job.status();
  }

  @Changeable
  @GetMapping("/builds/{number}/issues")
  @Operation(summary = "Rows of sources that a build could not use, by source and kind")
  LoadIssues issues(
      Paging paging,
      @PathVariable @Parameter(example = "1") int number,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String kind) {
    return LoadIssues.read(new DataFolder(settings.dataFolder()), number, paging, source, kind);
  }
}
