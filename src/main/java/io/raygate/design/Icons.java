package io.raygate.design;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The icons of the console, drawn from one sprite; they decorate and are silent to readers. */
public enum Icons {
    HOUSE,
    BOXES,
    DATABASE,
    NETWORK,
    SCROLL_TEXT,
    USERS,
    KEY_ROUND,
    WAYPOINTS,
    PLUS,
    MINUS,
    PENCIL,
    PLUG,
    ROTATE_CW,
    PLAY,
    SQUARE,
    TRASH_2,
    EYE,
    EYE_OFF,
    COPY,
    DOWNLOAD,
    EXTERNAL_LINK,
    LOG_OUT,
    COLUMNS_3,
    ELLIPSIS,
    MENU,
    SEARCH,
    SUN,
    MOON,
    MONITOR,
    CHEVRON_DOWN,
    CHEVRON_RIGHT,
    ARROW_RIGHT,
    ARROW_UP,
    ARROW_DOWN,
    CHECK,
    X,
    CIRCLE,
    CIRCLE_CHECK,
    CIRCLE_X,
    CIRCLE_ALERT,
    TRIANGLE_ALERT,
    INFO,
    HOURGLASS,
    CLOCK,
    CALENDAR_CLOCK,
    BAN,
    LOCK,
    SHIELD,
    SHIELD_ALERT,
    GLOBE,
    GLOBE_LOCK,
    WRENCH,
    LAYOUT_DASHBOARD,
    TERMINAL,
    NOTEBOOK_TEXT;

    private static final String SPRITE = "assets/icons.svg";

    /** A new icon of 16 pixels. */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon(SPRITE, symbol());
        icon.addClassName("rg-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** A new icon in another size: 14 in badges and chips, 13 beside text. */
    public SvgIcon create(int pixels) {
        SvgIcon icon = create();
        icon.setSize(pixels + "px");
        return icon;
    }

    /** The name of the icon in the sprite. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
