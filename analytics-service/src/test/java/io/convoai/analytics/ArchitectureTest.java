package io.convoai.analytics;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.convoai.platform.test.ArchitectureRules;
import io.convoai.platform.test.WrittenCode;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = WrittenCode.class)
class ArchitectureTest {

    @ArchTest static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);

    @Test
    void features_use_only_what_others_publish() {
        ApplicationModules.of(AnalyticsServiceApplication.class).verify();
    }
}
