package io.convoai.platform.test;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.convoai.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of the house. A service takes them all:
 *
 * <pre>{@code
 * @AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = WrittenCode.class)
 * class ArchitectureTest {
 *     @ArchTest static final ArchTests house = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String LAYER_NAME = ".*(Impl|Dto|Entity|Utils?|Helper|Manager|Mapper)";

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("io.convoai.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule endpoints_are_not_public =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .notBePublic()
                    .because("another feature calls the table class, never an endpoint")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule use_cases_are_not_public =
            classes()
                    .that()
                    .areAnnotatedWith(Service.class)
                    .should()
                    .notBePublic()
                    .because("a use case belongs to its feature; offer others the table class")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule problems_are_not_public =
            classes()
                    .that()
                    .areAssignableTo(Problem.class)
                    .should()
                    .notBePublic()
                    .because("a problem belongs to the feature that finds it")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule endpoints_declare_their_permission =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should()
                    .beAnnotatedWith(PreAuthorize.class)
                    .orShould()
                    .beDeclaredInClassesThat(annotatedWith(PreAuthorize.class))
                    .because("who may call stands beside what is called: add @PreAuthorize")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule declared_permissions_are_in_the_catalogue =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should(new CataloguedPermission())
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_class_is_named_after_a_layer =
            noClasses()
                    .should()
                    .haveNameMatching(LAYER_NAME)
                    .because("a name tells what the thing means, not which layer it sits in");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .haveSimpleNameNotEndingWith("Test")
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .because("a constructor says what a class needs")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("a test must be able to set the time: ask the Clock bean");

    @ArchTest
    static final ArchRule constants_do_not_change =
            fields().that()
                    .areStatic()
                    .and()
                    .areNotPrivate()
                    .should()
                    .beFinal()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_package_says_what_it_is_for =
            classes().should(new LivesInDescribedPackage());

    private ArchitectureRules() {}
}
