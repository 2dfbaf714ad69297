package io.raygate.design;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was; the words grow older by themselves while the page is open. */
@Tag("time")
public final class Age extends HtmlContainer {

    /** Says the same as {@link Ages}, every ten seconds, for every age on the page. */
    private static final String GROW_OLDER =
            """
            const since = time => {
              const seconds = Math.floor((Date.now() - Date.parse(time.dateTime)) / 1000);
              const minutes = Math.floor(seconds / 60);
              const hours = Math.floor(minutes / 60);
              const days = Math.floor(hours / 24);
              if (seconds < 1) return 'now';
              if (minutes < 1) return seconds + ' s';
              if (hours < 1) return minutes + ' min';
              if (days < 1) return hours + ' h';
              return days === 1 ? '1 day' : days + ' days';
            };
            this.title = new Date(this.dateTime).toLocaleString();
            window.rgAges = window.rgAges || setInterval(() => {
              for (const time of document.querySelectorAll('time.rg-age')) {
                const words = since(time);
                if (time.textContent !== words) time.textContent = words;
              }
            }, 10000);
            """;

    public Age(Instant then, Instant now) {
        addClassName("rg-age");
        setText(Ages.of(Duration.between(then, now)));
        getElement().setAttribute("datetime", then.toString());
        addAttachListener(attached -> getElement().executeJs(GROW_OLDER));
    }
}
