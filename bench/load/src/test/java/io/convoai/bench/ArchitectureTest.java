package io.convoai.bench;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "io.convoai.bench", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("io.convoai.bench.(*)..").should().beFreeOfCycles();

    /** It measures from outside: what it knew of the inside, it would measure otherwise. */
    @ArchTest
    static final ArchRule no_service_is_known =
            ArchRuleDefinition.noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.convoai.auth..",
                            "io.convoai.chat..",
                            "io.convoai.analytics..",
                            "io.convoai.gateway..");
}
