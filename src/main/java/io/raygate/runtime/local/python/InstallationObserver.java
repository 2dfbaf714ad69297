package io.raygate.runtime.local.python;

/** Is told how an installation goes on, from whatever thread it happens on. */
public interface InstallationObserver {

    /** The virtual environment is being made. */
    void creating();

    /** Packages are being installed into it. */
    void installing();

    /** Within the current step: what was done, and how much of it, 0 to 1. */
    void progress(String detail, double fraction);

    /** One line for the log. */
    void line(String text);
}
