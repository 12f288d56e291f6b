package id.pendopo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. {@code start} (the default) serves the malls; the other commands do one thing and end. */
@SpringBootApplication
public class Pendopo {
    public static void main(String[] args) {
        SpringApplication.run(Pendopo.class, args);
    }
}
