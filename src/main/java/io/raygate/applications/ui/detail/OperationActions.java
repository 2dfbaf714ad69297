package io.raygate.applications.ui.detail;

import io.raygate.applications.Operation;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.applications.spi.ApplicationAction.Placement;
import io.raygate.design.Icons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue's own actions and where they stand. */
@Configuration(proxyBeanMethods = false)
class OperationActions {

    @Bean
    ApplicationAction startAction(Operations operations) {
        return new OperationAction(operations, Operation.START, Placement.PRIMARY, 0, Icons.PLAY);
    }

    @Bean
    ApplicationAction restartAction(Operations operations) {
        return new OperationAction(
                operations, Operation.RESTART, Placement.HEADER, 0, Icons.ROTATE_CW);
    }

    @Bean
    ApplicationAction cancelAction(Operations operations) {
        return new OperationAction(operations, Operation.CANCEL, Placement.HEADER, 10, Icons.X);
    }

    @Bean
    ApplicationAction stopAction(Operations operations) {
        return new OperationAction(operations, Operation.STOP, Placement.MENU, 0, Icons.SQUARE);
    }

    @Bean
    ApplicationAction deleteAction(Operations operations) {
        return new OperationAction(
                operations, Operation.DELETE, Placement.MENU, 100, Icons.TRASH_2);
    }
}
