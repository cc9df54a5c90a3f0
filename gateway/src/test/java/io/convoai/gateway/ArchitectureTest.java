package io.convoai.gateway;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.convoai.platform.test.ArchitectureRules;
import io.convoai.platform.test.WrittenCode;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = WrittenCode.class)
class ArchitectureTest {

    @ArchTest static final ArchTests house = ArchTests.in(ArchitectureRules.class);
}
