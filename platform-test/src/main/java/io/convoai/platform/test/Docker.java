package io.convoai.platform.test;

import org.testcontainers.DockerClientFactory;

/** The one switch: Testcontainers where Docker is, the same servers embedded where it is not. */
final class Docker {

    static final boolean PRESENT = DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}
}
