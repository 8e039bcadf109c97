package org.hoofbeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that any logger says from when it is made; to be made after the server, which sets the loggers up. */
public final class HeardLog implements AutoCloseable {

  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  public HeardLog() {
    heard.start();
    root().addAppender(heard);
  }

  /** What was said so far, traces with it; throws where it hears nothing at all. */
  public List<ILoggingEvent> events() {
    LoggerFactory.getLogger("org.hoofbeat.api").error("heard");
    List<ILoggingEvent> events = new ArrayList<>(heard.list);
    assertThat(events).anyMatch(event -> event.getFormattedMessage().equals("heard"));
    return events;
  }

  /** One event as a log would hold it. */
  public static String text(ILoggingEvent event) {
    return event.getThrowableProxy() == null
        ? event.getFormattedMessage()
        : event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  @Override
  public void close() {
    root().detachAppender(heard);
  }

  private static Logger root() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
