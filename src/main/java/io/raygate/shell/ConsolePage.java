package io.raygate.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The HTML page everything is drawn in: its styles, its sign, and that changes are pushed to it.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@StyleSheet("styles/controls.css")
@StyleSheet("styles/furniture.css")
@StyleSheet("styles/frame.css")
@StyleSheet("styles/applications.css")
@StyleSheet("styles/entrance.css")
@StyleSheet("styles/detail.css")
@StyleSheet("styles/whitelist.css")
@StyleSheet("styles/audit.css")
@StyleSheet("styles/people.css")
@StyleSheet("styles/configure.css")
@StyleSheet("styles/reference.css")
public class ConsolePage implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Raygate");
        settings.addFavIcon("icon", "assets/mark.svg", "any");
    }
}
