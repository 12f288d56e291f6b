package id.pendopo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The floors: arrows point down, no circle, nobody reaches into another module's rooms, and nobody needs everybody. */
class HouseTest {
    private static final int COLLABORATORS = 6;

    @Test
    void every_module_uses_only_what_it_declares() {
        ApplicationModules.of(Pendopo.class).verify();
    }

    /** Those that need more stand here by name, none may need more than it does, and the list only gets shorter. */
    @Test
    void nobody_works_with_more_than_six_others() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.pendopo").stream()
                                .filter(each -> each.isMetaAnnotatedWith(Component.class))
                                .filter(each -> collaborators(each) > COLLABORATORS)
                                .map(each -> each.getSimpleName() + " " + collaborators(each)))
                .containsExactlyInAnyOrder(
                        "AdminController 7",
                        "Boards 8",
                        "CounterActs 7",
                        "CounterController 7",
                        "CounterScreens 7",
                        "CounterSessions 8",
                        "CounterView 7",
                        "DisplayScreens 8",
                        "EndOfDay 7",
                        "ForgottenFinish 8",
                        "PaperNumbers 7",
                        "ReceptionActsController 8",
                        "ReceptionVisitController 7",
                        "SignInController 7",
                        "StartViews 7");
    }

    private static int collaborators(JavaClass bean) {
        return bean.getConstructors().stream()
                .mapToInt(constructor -> constructor.getParameters().size())
                .max()
                .orElse(0);
    }
}
