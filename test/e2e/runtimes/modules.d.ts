declare module "EDGE" {
  export * from "teams-outgoing-webhook";
}

declare module "SAMPLE" {
  const sample: string;
  export default sample;
}
