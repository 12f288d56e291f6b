package id.pendopo.platform.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Doorkeeper;
import id.pendopo.platform.security.Role;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the description of the interface says beyond the routes themselves: who may, how a refusal looks, and which
 * fields are always there. All three are read from the program, so that they can't differ from it.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .servers(List.of(new Server().url("/").description("Pendopo")))
                .info(new Info()
                        .title("Pendopo")
                        .version("v1")
                        .description("Kunjungan, loket, layanan, dan angka sebuah Mal Pelayanan Publik. "
                                + "Visits, counters, services and figures of an Indonesian public service mall.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The token of a signed-in person or of a paired device"))
                        .addSchemas(PROBLEM, problem()));
    }

    /** RFC 9457, with the sentence in both languages. */
    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer").types(java.util.Set.of("integer")))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable; for programs"))
                .addProperty("id", new StringSchema().description("The title in Indonesian"))
                .addProperty("en", new StringSchema().description("The title in English"))
                .addProperty("next", new StringSchema().description("What to do now"))
                .required(List.of("type", "title", "status", "code", "id", "en"));
    }

    @Bean
    OperationCustomizer whoMayAndHowItRefuses() {
        return (operation, handler) -> {
            Access access = Doorkeeper.rule(handler).orElseThrow();
            operation.setDescription(who(access));
            operation.setSecurity(access.everybody() ? List.of() : List.of(new SecurityRequirement().addList(TOKEN)));
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("Refused, with a stable code and a sentence in both languages")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType()
                                                            .schema(new Schema<>()
                                                                    .$ref("#/components/schemas/" + PROBLEM)))));
            return operation;
        };
    }

    private static String who(Access access) {
        return access.everybody()
                ? "For everybody"
                : Arrays.stream(access.value()).map(Role::name).sorted().collect(Collectors.joining(", ", "For ", ""));
    }

    /** A field of a record is always there unless it may be null; then it is left out. */
    @Bean
    ModelConverter requiredUnlessNullable() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                record(type).ifPresent(record -> {
                    Schema<?> defined = context.getDefinedModels().get(record.getSimpleName());
                    if (defined != null) {
                        defined.setRequired(Arrays.stream(record.getRecordComponents())
                                .filter(component -> !mayBeNull(component))
                                .map(RecordComponent::getName)
                                .toList());
                    }
                });
                return schema;
            }
        };
    }

    private static Optional<Class<?>> record(AnnotatedType type) {
        var known = Json.mapper().constructType(type.getType());
        return Optional.<Class<?>>of(known.getRawClass()).filter(Class::isRecord);
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
