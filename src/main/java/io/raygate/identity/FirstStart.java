package io.raygate.identity;

import io.raygate.vocabulary.Secret;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * While nobody has an account: makes the administrator the environment names, or prints the link to
 * the setup page. Later, prints the link to a new password for the account the environment names.
 */
@Component
class FirstStart implements ApplicationRunner {

    private final SetupService setup;
    private final SetupProperties properties;
    private final SetupCode code;
    private final OneTimeLinks links;
    private final ConsoleAddress console;

    FirstStart(
            SetupService setup,
            SetupProperties properties,
            SetupCode code,
            OneTimeLinks links,
            ConsoleAddress console) {
        this.setup = setup;
        this.properties = properties;
        this.code = code;
        this.links = links;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!setup.isOpen()) {
            printResetLink(properties.resetPasswordOf().strip());
            return;
        }
        Secret password = properties.adminPassword();
        if (password == null) {
            printLink();
        } else {
            createFromEnvironment(password);
        }
    }

    private void createFromEnvironment(Secret password) {
        try {
            setup.createUnattended(new NewAdministrator(properties.adminName(), "", password));
        } catch (MalformedAccountName | PasswordRefused no) {
            throw new UnattendedSetupRefused(no);
        }
    }

    private void printResetLink(String account) {
        if (account.isEmpty()) {
            return;
        }
        try {
            System.out.printf(
                    "%n  Choose a new password for %s:%n%n      %s/%s#%s%n%n  The link works once."
                            + " Remove RAYGATE_SETUP_RESET_PASSWORD_OF before the next start.%n%n",
                    account,
                    console.url(),
                    OneTimeLink.PATH,
                    links.resetUnattended(account).code().reveal());
        } catch (NoSuchPerson no) {
            throw new UnattendedSetupRefused(no);
        }
    }

    /**
     * Past the log: log files are kept and collected, and this line opens the house. The code is
     * the fragment of the link, the part a browser keeps to itself, so that it reaches no proxy's
     * log and no Referer header; the page takes it out of the address bar.
     */
    private void printLink() {
        System.out.printf(
                "%n  Create the first administrator:%n%n      %s/setup#%s%n%n  The link works once. A new start prints a new one.%n%n",
                console.url(), code.issue().reveal());
    }
}
