package id.pendopo.platform.security;

import id.pendopo.platform.command.Command;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Accounts.NewAccount;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The first account of a place, made by whoever may start the program there. */
@Component
class CreateAdmin implements Command {
    private final Accounts accounts;
    private final StaffAccounts staff;
    private final Places places;
    private final Texts texts;
    private final String password;
    private final PrintStream out = System.out;

    /** @param password {@code PENDOPO_PASSWORD}, for scripts; a person is asked instead */
    CreateAdmin(
            Accounts accounts,
            StaffAccounts staff,
            Places places,
            Texts texts,
            @Value("${PENDOPO_PASSWORD:}") String password) {
        this.accounts = accounts;
        this.staff = staff;
        this.places = places;
        this.texts = texts;
        this.password = password;
    }

    @Override
    public String name() {
        return "create-admin";
    }

    @Override
    public String summary() {
        return "NAME [--mall CODE] [--role ROLE]  buat akun pengelola / make an administrator's account";
    }

    @Override
    public int run(List<String> arguments) {
        Optional<Wish> wish = Wish.read(arguments);
        if (wish.isEmpty()) {
            return say(2, "create-admin " + summary());
        }
        Optional<Places.Place> place = wish.get().mall().flatMap(places::find);
        if (wish.get().mall().isPresent() && place.isEmpty()) {
            return say(1, "Mal tidak dikenal. / No mall has this code.");
        }
        return Wall.get(place.map(Places.Place::region).orElse(Wall.NATION), () -> make(wish.get(), place));
    }

    private int make(Wish wish, Optional<Places.Place> place) {
        if (staff.taken(wish.username())) {
            return say(1, "Nama pengguna sudah ada. / This user name is taken.");
        }
        @Nullable
        UUID mall = wish.role() == Role.REGION_ADMIN
                ? null
                : place.map(Places.Place::mall).orElse(null);
        try {
            accounts.create(
                    new NewAccount(wish.username(), wish.username(), askPassword(), wish.role(), mall, null, null));
            return say(0, "Akun " + wish.username() + " siap. / The account is ready.");
        } catch (Refusal refusal) {
            String key = "problem." + refusal.type().code() + ".detail";
            return say(1, texts.get(Lang.ID, key) + " / " + texts.get(Lang.EN, key));
        }
    }

    private String askPassword() {
        Console console = System.console();
        if (!password.isEmpty() || console == null) {
            return password;
        }
        return new String(console.readPassword("Kata sandi / password: "));
    }

    private int say(int code, String words) {
        out.println(words);
        return code;
    }

    /** What was typed. Without a mall: one who runs the program; with one: its manager, or the region's administrator. */
    private record Wish(String username, Role role, Optional<String> mall) {
        static Optional<Wish> read(List<String> arguments) {
            List<String> words = new ArrayList<>(arguments);
            Optional<String> mall = option(words, "--mall");
            Role usual = mall.isPresent() ? Role.MALL_MANAGER : Role.PLATFORM_ADMIN;
            Optional<Role> role = option(words, "--role")
                    .map(name -> role(name, mall.isPresent()))
                    .orElse(Optional.of(usual));
            boolean readable = words.size() == 1 && words.getFirst().matches("[a-z0-9._-]{2,40}");
            return readable ? role.map(one -> new Wish(words.getFirst(), one, mall)) : Optional.empty();
        }

        private static Optional<String> option(List<String> words, String name) {
            int at = words.indexOf(name);
            if (at < 0 || at + 1 >= words.size()) {
                return Optional.empty();
            }
            words.remove(at);
            return Optional.of(words.remove(at));
        }

        /** Officers and supervisors belong to an agency and are made on the screen, where the agency is chosen. */
        private static Optional<Role> role(String name, boolean inMall) {
            List<Role> possible = inMall
                    ? List.of(Role.MALL_MANAGER, Role.REGION_ADMIN, Role.RECEPTIONIST, Role.OVERSEER)
                    : List.of(Role.PLATFORM_ADMIN);
            return possible.stream()
                    .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }
}
