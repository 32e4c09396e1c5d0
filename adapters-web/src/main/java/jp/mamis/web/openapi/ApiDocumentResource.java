package jp.mamis.web.openapi;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Hands out the document of the API; open to everybody. */
@Path(ApiDocument.ROOT + "/openapi.json")
@Dependent
public class ApiDocumentResource {

    private final ApiDocument document;

    @Inject
    public ApiDocumentResource(ApiDocument document) {
        this.document = document;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Described(value = "This document", answers = JsonObject.class, open = true)
    public String show() {
        return document.json().toString();
    }
}
