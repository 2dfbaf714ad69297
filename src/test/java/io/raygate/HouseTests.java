package io.raygate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: which room may know which, and who may speak to what. */
class HouseTests {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.raygate");

    @Test
    void everyRoomKnowsOnlyTheRoomsItMayKnow() {
        ApplicationModules.of(RaygateApplication.class).verify();
    }

    @Test
    void onlyPagesAndFurnitureSpeakVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.raygate.*.ui..",
                        "io.raygate.*.spi..",
                        "io.raygate.design..",
                        "io.raygate.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(HOUSE);
    }

    @Test
    void theMachinesKnowNeitherTablesNorPages() {
        noClasses()
                .that()
                .resideInAnyPackage("io.raygate.gateway..", "io.raygate.runtime..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "jakarta.persistence..",
                                        "org.hibernate..",
                                        "org.springframework.data..",
                                        "com.vaadin..")
                                // Settings are validated everywhere.
                                .and(not(resideInAPackage("org.hibernate.validator.."))))
                .check(HOUSE);
    }
}
