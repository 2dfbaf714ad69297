package io.raygate.rest;

import io.raygate.vocabulary.ApplicationId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the REST interface (OpenAPI 3.1) says about all of it. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String TOKEN = "API token";

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
                                .description(
                                        "Applications, their endpoints, whitelists and parameters."
                                                + " Every call brings an API token, made on the profile"
                                                + " page; its role decides what it may do. Errors are"
                                                + " problem details (RFC 9457) that name the field."
                                                + " Edits name the ETag they were made from."))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("rg_api_…")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
