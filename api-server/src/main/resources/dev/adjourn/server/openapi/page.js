SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#api',
  deepLinking: true,
  // else it would ask a server on the internet for its opinion
  validatorUrl: null,
});
