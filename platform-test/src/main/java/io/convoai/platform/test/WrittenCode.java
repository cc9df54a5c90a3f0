package io.convoai.platform.test;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** What people write, without tests and without the beans that the build prepares beside it. */
public final class WrittenCode implements ImportOption {

    private final ImportOption withoutTests = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return withoutTests.includes(location)
                && !location.contains("__")
                && !location.contains("$$SpringCGLIB");
    }
}
