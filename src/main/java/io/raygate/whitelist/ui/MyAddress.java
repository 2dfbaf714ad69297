package io.raygate.whitelist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.raygate.applications.Endpoint;
import io.raygate.design.Icons;
import io.raygate.design.SignLine;
import io.raygate.design.Tone;
import io.raygate.gateway.traffic.AddressProbe;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Offers the address of whoever looks, as the endpoint sees it and not as the console does.
 *
 * <p>The browser opens a one-time link at the endpoint as if it were an image; the gateway tells
 * from which address it came.
 */
class MyAddress extends Div {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String KNOCK =
            """
            const image = new Image();
            image.referrerPolicy = 'no-referrer';
            image.src = $0;""";

    private final Traffic traffic;
    private final Endpoint endpoint;
    private final Consumer<IpAddress> add;
    private final Runnable known;
    private final Button button = new Button("Add my current address");
    private final Div problem = new Div();
    private Optional<IpAddress> mine = Optional.empty();

    /**
     * @param add takes the address when the person asks for it
     * @param known is run when the address became known
     */
    MyAddress(Traffic traffic, Endpoint endpoint, Consumer<IpAddress> add, Runnable known) {
        this.traffic = traffic;
        this.endpoint = endpoint;
        this.add = add;
        this.known = known;
        addClassName("rg-my-address");
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("rg-cure");
        button.setDisableOnClick(true);
        button.addClickListener(click -> mine.ifPresentOrElse(this::addIt, () -> ask(true)));
        add(button, problem);
    }

    /** The address, once the endpoint has told it. */
    Optional<IpAddress> mine() {
        return mine;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ask(false);
    }

    private void ask(boolean isWanted) {
        UI ui = UI.getCurrent();
        problem.removeAll();
        if (isWanted) {
            button.setText("Asking the endpoint");
        }
        AddressProbe probe = traffic.probe(endpoint.id());
        getElement().executeJs(KNOCK, endpoint.url() + probe.path());
        probe.seen()
                .copy()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .whenComplete(
                        (address, failure) ->
                                ui.access(() -> told(Optional.ofNullable(address), isWanted)));
    }

    private void told(Optional<IpAddress> address, boolean isWanted) {
        mine = address;
        button.setText(
                address.map(mine -> "Add my current address, " + mine)
                        .orElse("Add my current address"));
        button.setEnabled(true);
        known.run();
        if (isWanted) {
            address.ifPresentOrElse(this::addIt, this::admitSilence);
        }
    }

    private void addIt(IpAddress address) {
        add.accept(address);
        button.setEnabled(true);
    }

    private void admitSilence() {
        problem.add(
                new SignLine(
                        Tone.BAD,
                        Icons.CIRCLE_X,
                        "The endpoint has not seen this browser within %d s: %s cannot be reached from here. Type the address instead."
                                .formatted(PATIENCE.toSeconds(), endpoint.url())));
    }
}
