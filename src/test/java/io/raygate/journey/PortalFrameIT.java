package io.raygate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The console in the frame of a portal, in real Chromium; an address and a name are two sites. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalFrameIT {

    private static final String PASSWORD = "correct horse battery staple";

    @TempDir static Path folder;

    private Portal sameSite;
    private Portal otherSite;
    private Portal stranger;
    private Console console;
    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        sameSite = Portal.at("localhost");
        otherSite = Portal.at("127.0.0.1");
        stranger = Portal.at("localhost");
        console =
                Console.startIn(
                        folder,
                        Map.of(
                                "raygate.portal.allowed-origins",
                                sameSite.origin() + "," + otherSite.origin(),
                                "raygate.setup.admin-name",
                                "ada",
                                "raygate.setup.admin-password",
                                PASSWORD));
        browser = Browser.open(Path.of("target", "pictures"));
    }

    @AfterAll
    void stop() {
        browser.close();
        console.close();
        sameSite.close();
        otherSite.close();
        stranger.close();
    }

    @Test
    @Order(1)
    void peopleSignInInTheFrameOfAPortalOnAnotherSite() {
        browser.visit(otherSite.showing(console, "applications"));
        browser.enterFrame();
        browser.type("Username", "ada");
        browser.type("Password", PASSWORD);
        browser.press("Sign in");

        browser.see("No applications yet");
        assertThat(browser.shows("Gateway up")).isFalse();
        assertThat(browser.run("return location.search").toString()).contains("embedded");
        browser.picture("portal");
    }

    @Test
    @Order(2)
    void noMenuComesBackWhereverPeopleGoInTheFrame() {
        browser.press("Create application");
        browser.see("Size");

        assertThat(browser.run("return location.search").toString()).contains("embedded");
        browser.run("location.reload()");
        browser.see("Size");
        assertThat(browser.shows("Gateway up")).isFalse();
    }

    @Test
    @Order(3)
    void everyPageHasAnAddressThatAPortalCanLeadTo() {
        browser.visit(otherSite.showing(console, "audit?action=identity.signed-in"));
        browser.enterFrame();

        browser.see("1 line");
        assertThat(browser.shows("Gateway up")).isFalse();
        assertThat(browser.run("return location.search").toString())
                .contains("embedded")
                .contains("action=identity.signed-in");
    }

    @Test
    @Order(4)
    void aPortalOnTheSameSiteMayShowItAsWell() {
        browser.visit(sameSite.showing(console, "applications"));
        browser.enterFrame();

        browser.see("Sign in to Raygate");
    }

    @Test
    @Order(5)
    void theBrowserRefusesEveryOtherPortal() {
        browser.visit(stranger.showing(console, "login"));
        browser.enterFrame();

        browser.see("refused to connect");
        assertThat(browser.shows("Sign in to Raygate")).isFalse();
    }

    @Test
    @Order(6)
    void outsideOfAFrameTheMenuIsThere() {
        browser.visit(console.url("applications"));
        browser.type("Username", "ada");
        browser.type("Password", PASSWORD);
        browser.press("Sign in");

        browser.see("Gateway up");
    }
}
