package org.hoofbeat.api.rdf;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.apache.jena.query.QueryExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Ends the queries that are running when a collection leaves the heap nearly full. Jena keeps groups, joins and sorted rows
 * in memory and knows no bound for them; without this one query could take the server down. Thread-safe.
 */
@Component
final class HeapWatch implements AutoCloseable {

  private static final double FULL = 0.85;

  private final Map<QueryExecution, AtomicBoolean> running = new ConcurrentHashMap<>();
  private final NotificationListener listener = this::endAll;
  private final Optional<MemoryPoolMXBean> pool = oldest();
  private final long before = pool.map(MemoryPoolMXBean::getCollectionUsageThreshold).orElse(0L);

  @Autowired
  HeapWatch() {
    this(FULL);
  }

  /** @param full share of what may be used */
  HeapWatch(double full) {
    pool.ifPresent(
        old ->
            old.setCollectionUsageThreshold(Math.max(1, (long) (full * old.getUsage().getMax()))));
    emitter().addNotificationListener(listener, null, null);
  }

  /** The part of the heap in which things grow old; collectors that do not tell how full it stays have none. */
  private static Optional<MemoryPoolMXBean> oldest() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getUsage().getMax() > 0)
        .filter(
            pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
        .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
  }

  private static NotificationEmitter emitter() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    return (NotificationEmitter) memory;
  }

  private void endAll(Notification told, Object nothing) {
    if (told.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
      running.forEach(
          (execution, ended) -> {
            ended.set(true);
            execution.abort();
          });
    }
  }

  /** Watches over a query; what comes back becomes true when it is ended from here. */
  AtomicBoolean begin(QueryExecution execution) {
    AtomicBoolean ended = new AtomicBoolean();
    running.put(execution, ended);
    return ended;
  }

  void end(QueryExecution execution) {
    running.remove(execution);
  }

  @Override
  public void close() throws ListenerNotFoundException {
    emitter().removeNotificationListener(listener);
    pool.ifPresent(old -> old.setCollectionUsageThreshold(before));
  }
}
