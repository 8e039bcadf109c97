package org.hoofbeat.api.build;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up once a build can be read. */
@Component("build")
class BuildHealth implements HealthIndicator {

  private final CurrentBuild current;

  BuildHealth(CurrentBuild current) {
    this.current = current;
  }

  @Override
  public Health health() {
    return current.isReady() ? Health.up().build() : Health.outOfService().build();
  }
}
