package io.raygate.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.raygate.design.StatusBadge;

/** One line at the foot of the menu: whether the gateway enforces what is saved. */
class GatewayLine extends Div {

    private final GatewayPulse pulse;

    GatewayLine(GatewayPulse pulse) {
        this.pulse = pulse;
        addClassName("rg-gateway-line");
        getElement().setAttribute("role", "status");
        show(pulse.state());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        var watching = pulse.watch(state -> ui.access(() -> show(state)));
        addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    watching.remove();
                });
        show(pulse.state());
    }

    private void show(GatewayState state) {
        removeAll();
        add(new StatusBadge(state.words(), state.tone()));
    }
}
