package io.raygate.gateway.accesslog;

import ch.qos.logback.core.AsyncAppenderBase;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access log in files that are put aside by size and by day, written by a thread of its own.
 *
 * <p>Where the disk cannot keep up, or there is none, entries are dropped and counted: requests
 * never wait for their line.
 *
 * @see "ADR-0018"
 */
public final class RollingAccessLog implements AccessLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RollingAccessLog.class);
    private static final int FLUSH_MILLIS = 2_000;

    private final Context context = new ContextBase();
    private final RollingFileAppender<AccessEntry> file = new RollingFileAppender<>();
    private final Queue queue = new Queue();

    public RollingAccessLog(AccessLogProperties settings) {
        Path folder = settings.folder().toAbsolutePath().normalize();
        context.setName("access log");
        context.getStatusManager().add(new Complaints()::hear);
        prepare(folder);
        JsonLine encoder = new JsonLine();
        encoder.setContext(context);
        encoder.start();
        file.setContext(context);
        file.setFile(folder.resolve("access.jsonl").toString());
        file.setEncoder(encoder);
        file.setRollingPolicy(rolling(folder, settings));
        file.start();
        if (!file.isStarted()) {
            throw unusable(folder, null);
        }
        queue.setContext(context);
        queue.setQueueSize(settings.queue());
        queue.setDiscardingThreshold(Queue.HELD_BACK);
        queue.setNeverBlock(true);
        queue.setMaxFlushTime(FLUSH_MILLIS);
        queue.addAppender(file);
        queue.start();
    }

    /** Nobody but this user reads who called. */
    private static void prepare(Path folder) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Path now = folder.resolve("access.jsonl");
            if (!Files.exists(now)) {
                Files.createFile(now);
            }
            Files.setPosixFilePermissions(now, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failed) {
            throw unusable(folder, failed);
        }
    }

    private static IllegalStateException unusable(
            Path folder, @org.jspecify.annotations.Nullable IOException cause) {
        return new IllegalStateException(
                "raygate.access-log.folder is %s: expected a directory that Raygate may write into"
                        .formatted(folder),
                cause);
    }

    private SizeAndTimeBasedRollingPolicy<AccessEntry> rolling(
            Path folder, AccessLogProperties settings) {
        SizeAndTimeBasedRollingPolicy<AccessEntry> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("access-%d{yyyy-MM-dd,UTC}.%i.jsonl.gz") + "");
        rolling.setMaxFileSize(new FileSize(settings.fileSize().toBytes()));
        rolling.setMaxHistory(settings.keepDays());
        rolling.setTotalSizeCap(new FileSize(settings.keepSize().toBytes()));
        rolling.start();
        return rolling;
    }

    @Override
    public void write(AccessEntry entry) {
        queue.doAppend(entry);
    }

    /** How many entries found no room. */
    public long dropped() {
        return queue.dropped.sum();
    }

    /** Writes what waits, for a moment, and ends. */
    @Override
    public void close() {
        queue.stop();
        file.stop();
        ((ContextBase) context).stop();
    }

    /**
     * What waits for the disk.
     *
     * <p>The last places stay empty: as many event loops as there are of them can pass the check at
     * once, and still none loses an entry that nobody counts.
     */
    private static final class Queue extends AsyncAppenderBase<AccessEntry> {

        static final int HELD_BACK = 256;

        final LongAdder dropped = new LongAdder();

        /** Asked where only the last places are left. */
        @Override
        protected boolean isDiscardable(AccessEntry entry) {
            dropped.increment();
            return true;
        }
    }

    /** Tells of a disk that takes nothing more, once a minute. */
    private static final class Complaints {

        private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

        private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);

        boolean hear(Status status) {
            long before = last.get();
            long now = System.nanoTime();
            if (status.getEffectiveLevel() >= Status.WARN
                    && now - before >= PAUSE
                    && last.compareAndSet(before, now)) {
                LOG.warn("The access log is not whole: {}", status.getMessage());
            }
            return true;
        }
    }
}
