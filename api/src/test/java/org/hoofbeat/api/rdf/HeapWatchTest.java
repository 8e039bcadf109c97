package org.hoofbeat.api.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.ListenerNotFoundException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HeapWatchTest {

  private static final String NUMBERS = "VALUES ?%s { 0 1 2 3 4 5 6 7 8 9 } ";

  @Test
  @Timeout(60)
  void queryIsEndedWhenACollectionLeavesTheHeapFull() throws ListenerNotFoundException {
    StringBuilder endless = new StringBuilder("SELECT * { ");
    for (char name = 'a'; name < 'k'; name++) {
      endless.append(NUMBERS.formatted(name));
    }
    try (HeapWatch watch = new HeapWatch(0);
        QueryExecution execution =
            QueryExecution.model(ModelFactory.createDefaultModel())
                .query(endless.append("}").toString())
                .build()) {
      AtomicBoolean ended = watch.begin(execution);
      Thread collecting =
          new Thread(
              () -> {
                while (!ended.get()) {
                  System.gc();
                }
              });
      collecting.setDaemon(true);
      collecting.start();
      assertThatThrownBy(() -> ResultSetFormatter.consume(execution.execSelect()))
          .isInstanceOf(QueryCancelledException.class);
      assertThat(ended).isTrue();
      watch.end(execution);
    }
  }
}
