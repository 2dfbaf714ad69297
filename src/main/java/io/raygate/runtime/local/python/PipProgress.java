package io.raygate.runtime.local.python;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How far pip got: it tells what it finds and fetches, but is silent while it unpacks; then we
 * count what lies in the environment.
 */
final class PipProgress implements AutoCloseable {

    /** Packages of Ray and JupyterLab together; only the bar's first part depends on it. */
    private static final int USUALLY = 145;

    private static final double FETCHING = 0.6;
    private static final Duration BEAT = Duration.ofMillis(500);

    private final Path sitePackages;
    private final InstallationObserver observer;

    /** What an environment comes with, the installer above all. */
    private final int before;

    private final PipOutput output = new PipOutput();
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    PipProgress(Path sitePackages, InstallationObserver observer) {
        this.sitePackages = sitePackages;
        this.observer = observer;
        this.before = packagesIn(sitePackages);
        var unused =
                beat.scheduleAtFixedRate(
                        this::tell, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    void line(String line) {
        observer.line(line);
        synchronized (output) {
            output.read(line);
        }
    }

    /** How many packages it had to install. */
    int toInstall() {
        synchronized (output) {
            return output.toInstall();
        }
    }

    String reason(Recipe recipe) {
        synchronized (output) {
            return output.reason(recipe);
        }
    }

    private void tell() {
        int toInstall;
        int collected;
        String summary;
        synchronized (output) {
            toInstall = output.toInstall();
            collected = output.collected();
            summary = output.summary();
        }
        if (toInstall == 0) {
            double share = Math.min(1, (double) collected / USUALLY);
            observer.progress(summary, FETCHING * share);
            return;
        }
        int installed = Math.clamp(packagesIn(sitePackages) - before, 0, toInstall);
        observer.progress(
                "%d of %d packages installed".formatted(installed, toInstall),
                FETCHING + (1 - FETCHING) * installed / toInstall);
    }

    static int packagesIn(Path sitePackages) {
        int count = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(sitePackages, "*.dist-info")) {
            for (Path ignored : all) {
                count++;
            }
        } catch (IOException notThereYet) {
            return 0;
        }
        return count;
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
