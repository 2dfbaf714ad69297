package io.raygate.identity.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Judges the role of a caller before a word of what they sent is read, so that nobody learns from a
 * refusal what their role would not let them do anyway.
 *
 * <p>It asks the lock that is written on the operation. The services behind have theirs as well.
 */
class RoleFirst implements HandlerInterceptor {

    private final PreAuthorizeAuthorizationManager locks = new PreAuthorizeAuthorizationManager();
    private final SpringAuthorizationEventPublisher events;

    RoleFirst(ApplicationEventPublisher events) {
        this.events = new SpringAuthorizationEventPublisher(events);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            judge(operation);
        }
        return true;
    }

    private void judge(HandlerMethod operation) {
        Supplier<Authentication> caller =
                () -> SecurityContextHolder.getContext().getAuthentication();
        MethodInvocation call =
                new SimpleMethodInvocation(operation.getBean(), operation.getMethod());
        AuthorizationResult result = locks.authorize(caller, call);
        if (result != null && !result.isGranted()) {
            events.publishAuthorizationEvent(caller, call, result);
            throw new AccessDeniedException("Access Denied");
        }
    }
}
