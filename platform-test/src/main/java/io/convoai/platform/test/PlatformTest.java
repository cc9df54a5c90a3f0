package io.convoai.platform.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole service against real PostgreSQL and Kafka, called through HTTP:
 *
 * <pre>{@code
 * @PlatformTest
 * class SendMessageTest {
 *     @Autowired MockMvcTester http;
 * }
 * }</pre>
 *
 * A test that needs a real port says {@code @SpringBootTest(webEnvironment = RANDOM_PORT)} and
 * {@code @Import(RealServers.class)} instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@Import(RealServers.class)
public @interface PlatformTest {}
