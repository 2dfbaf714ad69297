package io.raygate.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Light, dark, or as the system says; kept in a cookie of this browser. */
enum Theme {
    SYSTEM("As the system", ColorScheme.Value.SYSTEM),
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK);

    private static final String COOKIE = "raygate-theme";

    private final String title;
    private final ColorScheme.Value scheme;

    Theme(String title, ColorScheme.Value scheme) {
        this.title = title;
        this.scheme = scheme;
    }

    String title() {
        return title;
    }

    /** What this browser asked for last, {@link #SYSTEM} before that. */
    static Theme stored(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(
                        cookie ->
                                Arrays.stream(values())
                                        .filter(theme -> theme.word().equals(cookie.getValue())))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** The theme of this person's pages. */
    static Theme current() {
        Theme theme = VaadinSession.getCurrent().getAttribute(Theme.class);
        return theme == null ? SYSTEM : theme;
    }

    /** Shows the page in this theme, without storing it. */
    void apply(UI ui) {
        ui.getSession().setAttribute(Theme.class, this);
        ui.getPage().setColorScheme(scheme);
    }

    /** Shows the page in this theme, now and whenever this browser comes back. */
    void store(UI ui) {
        apply(ui);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'",
                        COOKIE,
                        word());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
