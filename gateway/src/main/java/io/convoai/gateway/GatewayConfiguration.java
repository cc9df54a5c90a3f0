package io.convoai.gateway;

import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GatewayConfiguration {

    /** Where anything that waits belongs: the database, auth-service. */
    @Bean
    Scheduler virtualThreads() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    }
}
