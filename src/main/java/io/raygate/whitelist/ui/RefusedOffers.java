package io.raygate.whitelist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.raygate.design.Moments;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.vocabulary.IpAddress;
import java.util.List;
import java.util.function.Consumer;

/**
 * Offers the addresses that were refused just now, which is mostly whom somebody wants to let in.
 */
class RefusedOffers extends Div {

    private static final int MOST = 2;

    RefusedOffers(List<RefusedCaller> refused, Consumer<IpAddress> add) {
        addClassName("rg-offers");
        refused.stream().limit(MOST).forEach(caller -> add(offer(caller, add)));
    }

    private static Button offer(RefusedCaller caller, Consumer<IpAddress> add) {
        Button button =
                new Button(
                        "Add %s, refused %s"
                                .formatted(caller.address(), Moments.clock(caller.last())),
                        click -> {
                            add.accept(caller.address());
                            click.getSource().setVisible(false);
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("rg-cure");
        return button;
    }
}
