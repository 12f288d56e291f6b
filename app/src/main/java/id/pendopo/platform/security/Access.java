package id.pendopo.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route. A handler without it answers nobody. A role is bound to its region, and to its mall where it
 * has one; what belongs to one agency is checked by the use case.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    Role[] value() default {};

    /** Anybody, signed in or not. */
    boolean everybody() default false;
}
