package io.convoai.launcher;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "io.convoai.launcher", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("io.convoai.launcher.(*)..").should().beFreeOfCycles();

    /** Kafka's jars are not on the supervisor's classpath. */
    @ArchTest
    static final ArchRule only_the_broker_knows_kafka =
            ArchRuleDefinition.noClasses()
                    .that()
                    .doNotHaveSimpleName("Broker")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "kafka..");

    /** Unpacking needs 64 MB, which is all that the supervisor has. */
    @ArchTest
    static final ArchRule the_supervisor_unpacks_nothing =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAPackage("..supervisor..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.commons.compress..", "org.tukaani..");
}
