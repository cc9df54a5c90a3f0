package io.convoai.trial;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service that platform can serve. */
@SpringBootApplication
class TrialApplication {}
