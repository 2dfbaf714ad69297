package io.raygate.enforcement;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.Wishes;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.Whitelist;
import io.raygate.whitelist.WhitelistGroup;
import io.raygate.whitelist.WhitelistService;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A process that edits one whitelist over and over and says after each save what it holds now,
 * until it is killed.
 */
final class SavingConsole {

    static final String SAVED = "saved ";

    private SavingConsole() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext house =
                new SpringApplicationBuilder(RulesTest.House.class, RulesTest.Machines.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments);
        signIn();
        ApplicationId application =
                house.getBean(ApplicationService.class).create(Wishes.named("durable"));
        WhitelistService whitelists = house.getBean(WhitelistService.class);
        for (int i = 0; ; i++) {
            WhitelistGroup group =
                    whitelists.of(application).group(WhitelistGroup.DEFAULT).orElseThrow();
            Cidr address = Cidr.of("10.0.%d.%d".formatted(i >> 8 & 255, i & 255));
            whitelists.save(application, GroupDraft.edited(group, List.of(address), ""), false);
            System.out.println(SAVED + application + " " + address);
            System.out.flush();
        }
    }

    static void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("mara", "", "ROLE_ADMINISTRATOR"));
    }

    /** What a console finds in the data directory of another that is gone. */
    static Whitelist found(ApplicationId application, String... arguments) {
        try (ConfigurableApplicationContext house =
                new SpringApplicationBuilder(RulesTest.House.class, RulesTest.Machines.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments)) {
            return house.getBean(WhitelistService.class).of(application);
        }
    }
}
