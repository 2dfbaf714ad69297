package io.raygate.rest.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import io.raygate.design.CodeBlock;
import io.raygate.design.Page;
import io.raygate.design.PageHeader;
import io.raygate.design.Section;
import io.raygate.rest.DescriptionDocument;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The reference of the REST interface, drawn from its own description. */
@Route("api-docs")
@PageTitle("API reference · Raygate")
@PermitAll
class ReferenceView extends Page {

    private static final String FIRST =
            """
            export RAYGATE=<address of this console>
            export TOKEN=<api token>
            curl -H "Authorization: Bearer $TOKEN" $RAYGATE/api/v1/applications""";

    ReferenceView(DescriptionDocument description) {
        addClassName("rg-api");
        JsonNode document = description.read(VaadinServletRequest.getCurrent());
        List<Call> calls = new Calls(document).all();
        add(header(document), first());
        document.path("tags").valueStream().forEach(tag -> add(section(tag, calls)));
    }

    private static PageHeader header(JsonNode document) {
        PageHeader header = new PageHeader("API reference");
        header.breadcrumb("Profile", "profile").here("API reference");
        header.setCount(document.at("/info/version").asString(""));
        Anchor file = new Anchor(DescriptionDocument.PATH.substring(1), DescriptionDocument.PATH);
        file.setRouterIgnore(true);
        file.setTarget("_blank");
        header.setSubtitle(new Span(new Text("OpenAPI 3.1 at "), file));
        return header;
    }

    private static Section first() {
        return new Section(
                "First call",
                new Paragraph(
                        "Make a token on the profile page. It acts in your name, with the lesser of"
                                + " its role and yours. Refusals are problem details (RFC 9457) that"
                                + " name the field."),
                new CodeBlock(FIRST, "commands of a first call"));
    }

    private static Section section(JsonNode tag, List<Call> calls) {
        String name = tag.path("name").asString("");
        CallPanel[] panels =
                calls.stream()
                        .filter(call -> call.tag().equals(name))
                        .map(CallPanel::new)
                        .toArray(CallPanel[]::new);
        return new Section(name, panels).note(tag.path("description").asString(""));
    }
}
