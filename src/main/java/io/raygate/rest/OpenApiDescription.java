package io.raygate.rest;

import io.raygate.vocabulary.ApplicationId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the REST interface (OpenAPI 3.1) says about all of it. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String TOKEN = "apiToken";

    private static final String WORDS =
            "Every call brings an API token; its role decides what it may do. Errors are problem"
                    + " details (RFC 9457) that name the field. An edit names in If-Match the ETag it"
                    + " was made from. Fields and parameters nobody knows are refused.";

    private static final List<Tag> TAGS =
            List.of(
                    tag("Applications", "The catalogue, and starting and stopping."),
                    tag("Endpoints", "Where an application is reached."),
                    tag("Whitelist", "Who may reach it. In force when it is answered."),
                    tag("Parameters", "Settings and secrets."),
                    tag("Job tokens", "Access for one job."),
                    tag("Audit", "Who did what."));

    static {
        SpringDocUtils.getConfig().replaceWithClass(ApplicationId.class, String.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Raygate")
                                .version("v1")
                                .summary("Applications, their endpoints, whitelists and parameters")
                                .description(WORDS))
                .addServersItem(new Server().url("/").description("This console"))
                .tags(TAGS)
                .components(
                        new Components()
                                .addSchemas("Problem", problem())
                                .addSecuritySchemes(TOKEN, token()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("rg_api_…")
                .description(
                        "An API token, made on the profile page. It acts in its person's name, with"
                                + " the lesser of its role and theirs.");
    }

    private static Schema<?> problem() {
        Schema<?> problem = typed("object", "A refusal or a fault (RFC 9457).");
        problem.addProperty("type", typed("string", "Kind of problem; absent for about:blank."));
        problem.addProperty("title", typed("string", "The status in words."));
        problem.addProperty("status", typed("integer", "The status."));
        problem.addProperty(
                "detail", typed("string", "What is wrong and what was expected, for people."));
        problem.addProperty("instance", typed("string", "The address that was called."));
        problem.addProperty(
                "field",
                typed("string", "The field, parameter or header it is about, where it is one."));
        problem.setRequired(List.of("title", "status"));
        return problem;
    }

    private static Schema<?> typed(String type, String description) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        return schema.description(description);
    }
}
