package io.raygate.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchFrameException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** A person in front of real Chromium, who finds things by the words on them. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final Path pictures;

    private Browser(ChromeDriver driver, Path pictures) {
        this.driver = driver;
        this.pictures = pictures;
    }

    /** Opens a window of 1280 × 900; pictures taken go to {@code pictures}. */
    static Browser open(Path pictures) {
        ChromeDriver driver = Chromium.start();
        driver.manage().window().setSize(new Dimension(1280, 900));
        return new Browser(driver, pictures);
    }

    void visit(URI address) {
        driver.get(address.toString());
    }

    /** Looks into the frame of the page from now on, until the next visit. */
    void enterFrame() {
        await("a frame")
                .atMost(PATIENCE)
                .ignoreException(NoSuchFrameException.class)
                .untilAsserted(() -> driver.switchTo().defaultContent().switchTo().frame(0));
    }

    URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    String title() {
        return driver.getTitle();
    }

    /** Replaces what stands in the field with this label. */
    void type(String label, String text) {
        WebElement input = found("field " + label, () -> field(label));
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        input.sendKeys(text);
        input.sendKeys(Keys.TAB);
    }

    /** Clicks the visible button, link, tab or menu item that says exactly this. */
    void press(String text) {
        await("press " + text)
                .atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> click(text));
    }

    /** As {@link #press}, for words that go on with a price: "Stop and cut 2 connections". */
    void pressStarting(String start) {
        await("press " + start + "…")
                .atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> click(start + "…"));
    }

    private void click(String text) {
        WebElement element = pressable(text);
        if (element == null) {
            throw new AssertionError("nothing to press says " + text + "; page: " + text());
        }
        element.click();
    }

    /** Waits until the page shows the text. */
    void see(String text) {
        see(text, PATIENCE);
    }

    void see(String text, Duration patience) {
        await("see " + text)
                .atMost(patience)
                .untilAsserted(
                        () -> {
                            if (!text().contains(text)) {
                                throw new AssertionError(
                                        "no \"%s\" in: %s".formatted(text, text()));
                            }
                        });
    }

    boolean shows(String text) {
        return text().contains(text);
    }

    /** All visible text of the page, shadow roots included. */
    String text() {
        Object text = driver.executeScript("return document.body ? document.body.innerText : ''");
        return text == null ? "" : text.toString();
    }

    /** The value shown in the field with this label. */
    String valueOf(String label) {
        String value = found("field " + label, () -> field(label)).getDomProperty("value");
        return value == null ? "" : value;
    }

    Object run(String script, Object... arguments) {
        Object result = driver.executeScript(script, arguments);
        return result == null ? "" : result;
    }

    /** Goes to the window that was opened last. */
    void newestWindow(Set<String> known) {
        await("a new window")
                .atMost(PATIENCE)
                .until(() -> driver.getWindowHandles().size() > known.size());
        driver.getWindowHandles().stream()
                .filter(window -> !known.contains(window))
                .findFirst()
                .ifPresent(window -> driver.switchTo().window(window));
    }

    Set<String> windows() {
        return driver.getWindowHandles();
    }

    void backTo(Set<String> windows) {
        driver.close();
        driver.switchTo().window(windows.iterator().next());
    }

    void picture(String name) {
        try {
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable WebElement field(String label) {
        return (WebElement)
                driver.executeScript(
                        """
                        const wanted = arguments[0];
                        const field = [...document.querySelectorAll('*')].find(e => e.inputElement
                            && (e.label === wanted || e.accessibleName === wanted)
                            && e.getClientRects().length);
                        return field ? field.inputElement : null;
                        """,
                        label);
    }

    private @Nullable WebElement pressable(String text) {
        return (WebElement)
                driver.executeScript(
                        """
                        const wanted = arguments[0];
                        const kinds = 'vaadin-button, button, a, vaadin-tab, vaadin-menu-bar-item,'
                            + 'vaadin-context-menu-item, vaadin-checkbox label, [role=button]';
                        return [...document.querySelectorAll(kinds)].filter(e =>
                            e.getClientRects().length && !e.disabled
                            && (wanted.endsWith('…')
                                ? e.closest('vaadin-dialog')
                                    && e.textContent.trim().startsWith(wanted.slice(0, -1))
                                : e.textContent.trim() === wanted
                                    || e.getAttribute('aria-label') === wanted)).pop() || null;
                        """,
                        text);
    }

    private static WebElement found(String what, Callable<@Nullable WebElement> search) {
        return await(what).atMost(PATIENCE).until(search, element -> element != null);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
