package io.convoai.example;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.convoai.platform.test.ArchitectureRules;

@AnalyzeClasses(packages = "io.convoai.example.note", importOptions = OnlyIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);
}
